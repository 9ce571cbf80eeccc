"""The charts, one idea a file: data frame in, figure out. Nothing here knows of Streamlit."""

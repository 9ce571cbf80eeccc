"""What readers carry away, one format a file: frames and bytes in, bytes or words out. No Streamlit here."""

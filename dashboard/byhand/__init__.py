"""What a person says of the numbers that were read: put into rows, kept, listed, compared. No Streamlit here."""

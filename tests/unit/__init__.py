"""One module at a time, on data made by hand."""

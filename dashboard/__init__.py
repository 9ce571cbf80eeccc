"""The dashboard: every number of a text beside its sentence. `app.py` is where it starts."""

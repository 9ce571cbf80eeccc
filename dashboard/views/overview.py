import streamlit as st

st.html('<header class="head large"><p class="kicker">English Wikipedia, “Joseph Stalin”</p><h1>Every number in the text, beside its sentence</h1><p class="standfirst">Standfirst</p></header>')

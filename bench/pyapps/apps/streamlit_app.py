"""An order form of a workshop, made with Streamlit."""

import datetime

import streamlit as st
from keep import keep

st.title("Workshop order")
name = st.text_input("Customer")
notes = st.text_area("Remarks")
count = st.number_input("Pieces", min_value=0, max_value=100, value=3)
town = st.selectbox("Town", ["Oslo", "Bergen", "Tromsø", "Stavanger"], index=None, placeholder="Pick a town")
extras = st.multiselect("Extras", ["Lamp", "Chair", "Table", "Shelf"])
express = st.checkbox("Express delivery")
gift = st.toggle("Gift wrapping")
wood = st.radio("Wood", ["Oak", "Pine", "Birch"])
size = st.select_slider("Size", ["Small", "Medium", "Large"])
discount = st.slider("Discount", 0, 50, 10)
day = st.date_input("Delivery day", datetime.date(2026, 1, 1))
hour = st.time_input("Delivery time", datetime.time(9, 0))
keep(
    name=name, notes=notes, count=count, town=town, extras=",".join(extras), express=express, gift=gift,
    wood=wood, size=size, discount=discount, day=day.isoformat() if day else None, hour=hour.isoformat("minutes") if hour else None,
)
if st.button("Send order"):
    keep(sent=name)
    st.success(f"Order of {name} sent")
details, history = st.tabs(["Details", "History"])
with details:
    st.write("Nothing here yet")
with history:
    if st.button("Load history"):
        keep(history=True)
with st.expander("Advanced"):
    if st.checkbox("Keep offcuts"):
        keep(offcuts=True)
with st.popover("More"):
    if st.button("Archive order"):
        keep(archived=True)
with st.form("contact"):
    mail = st.text_input("Contact")
    if st.form_submit_button("Store contact"):
        keep(contact=mail)

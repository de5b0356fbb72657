"""A translation desk, made with Gradio."""

import os

import gradio as gr
from keep import keep


def note(key):
    def store(value):
        keep(**{key: ",".join(value) if isinstance(value, list) else value})

    return store


with gr.Blocks(title="Translation desk") as app:
    name = gr.Textbox(label="Author")
    name.change(note("author"), name)
    text = gr.Textbox(label="Source text", lines=3)
    text.change(note("text"), text)
    pages = gr.Number(label="Page count", value=2)
    pages.change(note("pages"), pages)
    tone = gr.Slider(0, 20, value=5, step=1, label="Warmth")
    tone.change(note("tone"), tone)
    language = gr.Dropdown(["English", "German", "Norwegian", "Spanish"], label="Language", value="English")
    language.change(note("language"), language)
    topics = gr.Dropdown(["Law", "Medicine", "Sports", "Music"], label="Topics", multiselect=True)
    topics.change(note("topics"), topics)
    style = gr.Radio(["Formal", "Plain", "Playful"], label="Style")
    style.change(note("style"), style)
    marks = gr.CheckboxGroup(["Footnotes", "Glossary", "Index"], label="Parts")
    marks.change(note("marks"), marks)
    rush = gr.Checkbox(label="Rush job")
    rush.change(note("rush"), rush)
    day = gr.DateTime(label="Due", include_time=False, type="string")
    day.change(note("due"), day)
    send = gr.Button("Translate")
    out = gr.Textbox(label="Result", interactive=False)

    def translate(value):
        keep(translated=value)
        return value.upper()

    send.click(translate, text, out)
    with gr.Tabs():
        with gr.Tab("Draft"):
            gr.Markdown("Nothing here yet")
        with gr.Tab("Review"):
            gr.Button("Approve draft").click(lambda: keep(approved=True))
    with gr.Accordion("Options", open=False):
        limit = gr.Textbox(label="Word limit")
        limit.submit(note("limit"), limit)
    gr.Button("Clear all").click(lambda: keep(cleared=True))

app.launch(server_name="127.0.0.1", server_port=int(os.environ["APP_PORT"]), quiet=True)

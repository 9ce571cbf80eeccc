"""Colours in both themes, and the page's style sheet. Charts are specified in the light colours; the style sheet turns
each of them into a variable, so that a change of theme reaches them at once and an exported picture stays light."""

from __future__ import annotations

import base64
from functools import cache
from pathlib import Path

from etl import schema

SANS = '"Source Sans", "Source Sans 3", sans-serif'
SERIF = '"Source Serif", "Source Serif 4", Georgia, serif'

INK = {
    "paper": ("#FCFBF8", "#161513"),
    "panel": ("#F3F0E9", "#211F1C"),
    "ink": ("#1F1D1A", "#ECE8E1"),
    "muted": ("#5A554C", "#B5AFA4"),
    "accent": ("#1B4B7A", "#8FB9E6"),
    "edge": ("#8F887B", "#716B61"),
    "line": ("#D9D3C7", "#3A3732"),
    "grid": ("#E9E5DC", "#2A2824"),
    "selection": ("#E4ECF4", "#1E2C3A"),
}
"""Everything that is not data, as (light, dark). `edge` borders widgets, `line` is the hairline."""

TOPICS = {
    "deaths": ("#740F08", "#D25A4A"),
    "casualties": ("#A14F03", "#E68B4E"),
    "deportations": ("#9D8142", "#F9D481"),
    "imprisonment": ("#6D4BA0", "#8779A6"),
    "military": ("#152E58", "#7F9CE7"),
    "destruction": ("#5B493A", "#927F72"),
    "economy": ("#29635F", "#B8ECCF"),
    "society": ("#2C8BCF", "#79DEFF"),
    "biography": ("#BC6097", "#EA9FC9"),
    "other": ("#7C7B75", "#B4B2AA"),
}
"""The colour of each topic, as (light, dark): told apart by readers of every colour vision."""

FADE_START, FADE_END = "B0", "00"
"""Alpha of the two ends of an open bound, as appended to a colour: 69 % and none."""
BLACK, WHITE = "#000000", "#FFFFFF"
"""Of words on a topic's colour."""
BAND_OPACITY = 0.26
"""Opacity of the band of a number in words only; the style sheet deepens it to 42 % in the dark."""

_HERE = Path(__file__).parent
_SHEETS = (
    "frame",
    "marks",
    "page",
    "compare",
    "read",
    "data",
    "about",
    "widgets",
    "own",
    "byhand",
    "carry",
    "phone",
    "print",
)


def ink(name: str) -> str:
    """A colour of `INK` as charts use it: the light one."""
    return INK[name][0]


def topic_colour(topic: str) -> str:
    """A topic's colour as charts use it: the light one; that of "other" for a topic not in the schema."""
    return TOPICS.get(topic, TOPICS["other"])[0]


def topic_variable(topic: str) -> str:
    """The style sheet's variable for a topic's colour, right in both themes: `var(--t-deaths)`."""
    return f"var(--t-{topic if topic in schema.TOPICS else 'other'})"


def ink_on(topic: str) -> str:
    """Black or white, whichever reads better on a topic's light colour; the style sheet makes both paper in the
    dark.
    """
    channels = (int(topic_colour(topic)[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return BLACK if (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) else WHITE


@cache
def stylesheet() -> str:
    """The whole style sheet. Made once: it is the same for every reader and page."""
    sheets = [sheet(name) for name in _SHEETS]
    return "\n".join(
        [_variables(), *sheets[:-1], _recoloured_charts(), _recoloured_plotly(), _tooltip(), _wordmark(), sheets[-1]]
    )


def sheet(name: str) -> str:
    """One file of the style sheet."""
    return (_HERE / "styles" / f"{name}.css").read_text("utf-8")


def colours() -> str:
    """Every colour as a variable that is right in both themes: `--ink`, `--t-deaths`."""
    both = {f"--{name}": pair for name, pair in INK.items()} | {f"--t-{name}": pair for name, pair in TOPICS.items()}
    return "".join(f"{name}:light-dark({light},{dark});" for name, (light, dark) in both.items())


def _variables() -> str:
    return f":root,.stApp{{{colours()}--sans:{SANS};--serif:{SERIF}}}"


def _recoloured_charts() -> str:
    """Rules that turn the light colours of a chart's marks into variables.

    Vega writes colours as attributes, and as data in gradients; both are matched by their light value.
    """
    marks = ".stVegaLiteChart svg.marks"
    rules = [f"{marks}{{background-color:transparent!important}}"]
    variables = [(pair[0], f"var(--{name})") for name, pair in INK.items()]
    variables += [(pair[0], f"var(--t-{name})") for name, pair in TOPICS.items()]
    for colour, variable in variables:
        for part in ("fill", "stroke"):
            rules.append(f'{marks} [{part}="{colour}" i]{{{part}:{variable}}}')
    for colour, variable in variables[len(INK) :]:
        tints = ",".join(
            f"color-mix(in srgb,{variable} {share}%,transparent)" for share in (round(BAND_OPACITY * 100), 42)
        )
        rules += [
            f'{marks} [fill="{colour}" i][fill-opacity="{BAND_OPACITY}"]{{fill:light-dark({tints});fill-opacity:1}}',
            f'{marks} stop[stop-color="{colour}{FADE_START}" i]{{stop-color:{variable};stop-opacity:.69}}',
            f'{marks} stop[stop-color="{colour}{FADE_END}" i]{{stop-color:{variable};stop-opacity:0}}',
        ]
    return "\n".join(rules)


def _recoloured_plotly() -> str:
    """The same for Plotly, which writes colours into each shape's own style, as `fill: rgb(116, 15, 8)`."""
    variables = [(pair[0], f"var(--{name})") for name, pair in INK.items()]
    variables += [(pair[0], f"var(--t-{name})") for name, pair in TOPICS.items()]
    variables += [(colour, f"light-dark({colour},{INK['paper'][1]})") for colour in (BLACK, WHITE)]
    return "\n".join(
        f'.stPlotlyChart [style*="{part}: {_rgb(colour)};"]{{{part}:{variable}!important}}'
        for colour, variable in variables
        for part in ("fill", "stroke")
    )


def _rgb(colour: str) -> str:
    """A colour as browsers write it back: `rgb(116, 15, 8)`."""
    return f"rgb({', '.join(str(int(colour[place : place + 2], 16)) for place in (1, 3, 5))})"


def _tooltip() -> str:
    """A chart's tooltip on plain paper. It stands outside the page and hears nothing of the theme but its ink, so paper
    is worked out from that, channel by channel.
    """
    channels = []
    for channel, place in zip("rgb", (1, 3, 5), strict=True):
        inks, papers = ([int(each[place : place + 2], 16) for each in INK[name]] for name in ("ink", "paper"))
        slope = (papers[1] - papers[0]) / (inks[1] - inks[0])
        channels.append(f"calc({papers[0] - slope * inks[0]:.2f} + {slope:.4f}*{channel})")
    paper = f"rgb(from currentColor {' '.join(channels)})"
    return f"#vg-tooltip-element{{background:{paper}!important;box-shadow:none!important;border-radius:2px!important}}"


def _wordmark() -> str:
    """The word mark's picture is hidden and its shape filled with ink, so that it follows the theme."""
    encoded = base64.b64encode((_HERE / "static" / "wordmark.svg").read_bytes()).decode("ascii")
    shape = f'url("data:image/svg+xml;base64,{encoded}") left center/contain no-repeat'
    return f"[data-testid=stHeaderLogo]{{background:var(--ink);mask:{shape}}}"

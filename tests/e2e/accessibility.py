"""What axe finds in our part of Home Assistant's page."""

from collections.abc import Sequence
from pathlib import Path

from playwright.async_api import Page

AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"

FIND = """
    const findAll = (selector, root = document) => [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.matches(selector) ? [element] : []),
        ...(element.shadowRoot ? findAll(selector, element.shadowRoot) : []),
    ]);
"""
"""Script: how elements are found, through shadow roots."""

PANEL = f"""
    {FIND}
    const find = (root) => findAll('printernizer-panel', root)[0];
"""
"""Script: how the panel is found."""

WINDOW = "dialog[open], [popover]:popover-open"
"""What is open over the page."""

_LOOK = f"""async (selectors) => {{
    {FIND}
    const result = await axe.run(
        {{
            include: selectors.flatMap((selector) => findAll(selector)),
            exclude: [{{ fromShadowDom: ['printernizer-panel', 'ha-menu-button'] }}],
        }},
        {{ resultTypes: ['violations'] }},
    );
    return result.violations.flatMap(({{ id, nodes }}) =>
        nodes.map(({{ failureSummary, html, target }}) =>
            `${{id}}: ${{html.slice(0, 200)}} in ${{target.flat().slice(-2).join(' > ')}}: ${{failureSummary}}`),
    );
}}"""


async def violations(page: Page, of: Sequence[str] = ("printernizer-panel",)) -> list[str]:
    """Return what is hard to read, to hear or to reach in the panel, or in other parts, as they are now."""
    if not await page.evaluate("'axe' in window"):
        await page.add_script_tag(path=AXE)
    return [str(each) for each in await page.evaluate(_LOOK, list(of))]

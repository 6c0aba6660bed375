"""What axe finds in our part of Home Assistant's page."""

from pathlib import Path

from playwright.async_api import Page

AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"

PANEL = """
    const find = (root) => {
        for (const element of root.querySelectorAll('*')) {
            if (element.localName === 'printernizer-panel') return element;
            const found = element.shadowRoot && find(element.shadowRoot);
            if (found) return found;
        }
    };
"""
"""Script: how the panel is found, through shadow roots."""

_LOOK = f"""async () => {{
    {PANEL}
    const result = await axe.run(
        {{ include: [find(document)], exclude: [{{ fromShadowDom: ['printernizer-panel', 'ha-menu-button'] }}] }},
        {{ resultTypes: ['violations'] }},
    );
    return result.violations.flatMap(({{ id, nodes }}) =>
        nodes.map(({{ failureSummary, html, target }}) =>
            `${{id}}: ${{html.slice(0, 200)}} in ${{target.flat().slice(-2).join(' > ')}}: ${{failureSummary}}`),
    );
}}"""


async def violations(page: Page) -> list[str]:
    """Return what is hard to read, to hear or to reach in the panel as it is now."""
    if not await page.evaluate("'axe' in window"):
        await page.add_script_tag(path=AXE)
    return [str(each) for each in await page.evaluate(_LOOK)]

import { expect, test } from "vitest";
import { shortened } from "./literals";

const shorter = (code: string) => shortened(code, "/src/a.ts");

test("styles are written as short as they can be", () => {
  expect(shorter("const a = css`\n  :host {\n    color: #ff0000;\n    margin: 0px 4px;\n  }\n`;")).toBe(
    "const a = css`:host{color:red;margin:0 4px}`;",
  );
});

test("styles with something put in keep their words", () => {
  expect(shorter("css`\n  a {\n    gap: ${x}px;\n  }\n`")).toBe("css` a { gap: ${x}px; } `");
});

test("white space between tags and words stays, as one space", () => {
  expect(shorter('html`\n  <b\n    class="x"\n    >${a}</b>\n  <i>b  c</i>`')).toBe(
    'html` <b class="x" >${a}</b> <i>b c</i>`',
  );
});

test("a template within a template is made shorter too", () => {
  expect(shorter("html`<p>  ${a ? svg`<g>\n</g>` : html`  `}\n</p>`")).toBe(
    "html`<p> ${a ? svg`<g> </g>` : html` `} </p>`",
  );
});

test("other text stays as it is", () => {
  const code = "const a = `a\n  b`; other`a\n  b`; 'html`  `';";
  expect(shorter(code)).toBe(code);
});

test("styles that make no sense end the build", () => {
  expect(() => shorter("css`a { color: ; } }`")).toThrow();
});

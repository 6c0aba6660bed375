import { transform } from "lightningcss";
import { parseSync, type Plugin } from "vite";

/** As much of a syntax tree's node as is looked at. */
interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

interface Template extends Node {
  tag: Node & { name?: string };
  quasi: { quasis: Node[]; expressions: Node[] };
}

interface Change {
  start: number;
  end: number;
  text: string;
}

/**
 * Makes what stands in templates shorter, which no minifier of scripts looks into: styles as a minifier of styles does,
 * and of the white space in HTML and SVG, which never means more than one space here, one space.
 */
export function literals(): Plugin {
  return {
    name: "literals",
    apply: "build",
    transform: (code, id) => (/\/src\/.*\.ts$/.test(id) ? { code: shortened(code, id), map: null } : null),
  };
}

/** Return a script with its templates made shorter; throws where styles make no sense. */
export function shortened(code: string, id: string): string {
  const found = [...templates(parseSync(id, code, { lang: "js" }).program as unknown as Node)].flatMap(
    (one) => shorter(one, code, id),
  );
  found.sort((a, b) => b.start - a.start);
  return found.reduce(
    (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
    code,
  );
}

function* templates(node: Node): Generator<Template> {
  if (node.type === "TaggedTemplateExpression") yield node as Template;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (typeof (child as Node | null)?.type === "string") yield* templates(child as Node);
}

function shorter({ tag, quasi }: Template, code: string, id: string): Change[] {
  const parts = quasi.quasis.map(({ start, end }) => ({ start, end, text: code.slice(start, end) }));
  const [only] = parts;
  switch (tag.name) {
    case "css":
      if (parts.length === 1 && only) return [{ ...only, text: styles(only.text, id) }];
      return parts.map((part) => ({ ...part, text: oneSpace(part.text) }));
    case "html":
    case "svg":
      return parts.map((part) => ({ ...part, text: oneSpace(part.text) }));
    default:
      return [];
  }
}

function styles(text: string, filename: string): string {
  return transform({ filename, code: new TextEncoder().encode(text), minify: true }).code.toString();
}

function oneSpace(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { areFirstKeys, keysOnce } from "./keys-once.ts";
import { literals } from "./literals.ts";

// The bundle is committed and compared with a fresh build: nothing in it may depend on time, machine or path.
const CHARTS = /\/src\/(charts\/(?!months)|components\/(chart|heat-map|[a-z]+-chart|chart-table)\.ts)/;
const FIRST = ["src/panel.ts", "src/views/fleet-view.ts"].map((path) => resolve(import.meta.dirname, path));

/** Everything that the first page needs, by what its modules import. */
function neededFirst(graph: { getModuleInfo(id: string): { importedIds: string[] } | null }) {
  const found = new Set<string>();
  const look = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(look);
  };
  FIRST.forEach(look);
  return found;
}

let first: ReadonlySet<string> | undefined;

export default defineConfig({
  publicDir: false,
  plugins: [keysOnce(), literals()],
  build: {
    target: "es2022",
    outDir: "../custom_components/printernizer/frontend",
    emptyOutDir: true,
    manifest: "manifest.json",
    sourcemap: false,
    reportCompressedSize: false,
    lib: { entry: { panel: "src/panel.ts", cards: "src/cards/loader.ts" }, formats: ["es"] },
    rolldownOptions: {
      output: {
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "[name]-[hash].js",
        minify: true, // a library build of Vite keeps white space otherwise
        // What pages share is three files beside the panel's, twenty small ones would come one after the other: what the
        // first page needs, what comes with any other one, and charts.
        codeSplitting: {
          groups: [
            {
              priority: 2, // taken first, or the other one would take what it needs of it along
              minShareCount: 2,
              name: (id, graph) =>
                areFirstKeys(id) || (first ??= neededFirst(graph)).has(id) ? "shared" : null,
              debugName: "shared",
            },
            { priority: 1, minShareCount: 2, name: "pages", test: (id) => !CHARTS.test(id) },
            { priority: 0, minShareCount: 2, name: "charts", test: CHARTS },
          ],
        },
      },
    },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts", "*.test.ts"],
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

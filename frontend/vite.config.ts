import { defineConfig } from "vitest/config";

const CHARTS = /\/src\/(charts\/(?!months)|components\/(chart|heat-map|[a-z]+-chart|chart-table)\.ts)/;

// The bundle is committed and compared with a fresh build: nothing in it may depend on time, machine or path.
export default defineConfig({
  publicDir: false,
  build: {
    target: "es2022",
    outDir: "../custom_components/printernizer/frontend",
    emptyOutDir: true,
    manifest: "manifest.json",
    sourcemap: false,
    reportCompressedSize: false,
    lib: { entry: { panel: "src/panel.ts" }, formats: ["es"] },
    rolldownOptions: {
      output: {
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "[name]-[hash].js",
        minify: true, // a library build of Vite keeps white space otherwise
        // What two pages need is one file beside the panel's: twenty small ones would come one after the other.
        // Charts are a file of their own, for pages that have some.
        codeSplitting: {
          groups: [
            { name: "shared", minShareCount: 2, test: (id) => !CHARTS.test(id), priority: 1 },
            { name: "charts", minShareCount: 2, test: CHARTS },
          ],
        },
      },
    },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
  },
});

import { defineConfig } from "vitest/config";

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
        codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] },
      },
    },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
  },
});

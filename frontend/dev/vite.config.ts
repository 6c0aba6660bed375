import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  publicDir: false,
  build: { target: "es2022", emptyOutDir: true, rolldownOptions: { input: "dev/index.html" } },
});

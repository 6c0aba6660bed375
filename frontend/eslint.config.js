import js from "@eslint/js";
import { configs as lit } from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import { configs as wc } from "eslint-plugin-wc";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules", "src/types/generated.ts"] },
  js.configs.recommended,
  lit["flat/all"],
  wc["flat/best-practice"],
  litA11y.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
      "@typescript-eslint/unbound-method": "off", // Lit binds the listeners of its templates
      "@typescript-eslint/naming-convention": [
        "error",
        {
          selector: "memberLike",
          modifiers: ["private"],
          format: ["camelCase"],
          leadingUnderscore: "require",
        },
        { selector: "memberLike", modifiers: ["public"], format: null, leadingUnderscore: "forbid" },
      ],
    },
  },
  {
    rules: {
      "no-console": "error",
      "lit-a11y/no-autofocus": "off", // a dialog says where its focus begins
      "lit-a11y/role-has-required-aria-attrs": "off", // a checkbox that is a switch has its state already
      "lit/no-template-arrow": "off", // the list of a menu has no other way to say which row was meant
      "lit/no-template-map": "off", // repeat() is for lists whose rows move
      "no-restricted-syntax": [
        "error",
        {
          selector: "Literal[value=/^printernizer\\//], TemplateElement[value.raw=/^printernizer\\//]",
          message: "Only api.ts names websocket commands.",
        },
        {
          selector:
            "CallExpression[callee.property.name=/^(ask|follow)(Home)?$/][arguments.0.value=/^[a-z_]+\\x2f/]",
          message: "Only api.ts and the files in api/ name commands.",
        },
        {
          selector: "TemplateElement[value.raw=/#[0-9a-fA-F]{3,8}\\b/]",
          message: "Colours come from theme.ts.",
        },
      ],
    },
  },
  {
    files: ["src/components/dialog.ts"], // a click beside it is what Escape is on the keyboard
    rules: { "lit-a11y/click-events-have-key-events": "off" },
  },
  {
    files: ["src/api.ts", "src/api/*.ts", "src/theme.ts", "**/*.test.ts", "dev/**"],
    rules: { "no-restricted-syntax": "off" },
  },
);

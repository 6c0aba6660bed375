import { afterEach, describe, expect, it, vi } from "vitest";
import "./button";

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("a button that is out of use for a moment", () => {
  const shown = async () => {
    const button = document.createElement("printernizer-button");
    button.text = "Speichern";
    document.body.append(button);
    await settle();
    return button;
  };
  const press = async (button: HTMLElementTagNameMap["printernizer-button"]) => {
    const focus = vi.spyOn(button, "focus");
    button.disabled = true;
    await settle();
    (button.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    return focus;
  };

  afterEach(() => {
    document.body.replaceChildren();
  });

  it("has the focus again afterwards, so that the next key press goes on from there", async () => {
    const button = await shown();
    vi.spyOn(button, "matches").mockReturnValue(true);
    const focus = await press(button);
    button.disabled = false;
    await settle();
    expect(focus).toHaveBeenCalledOnce();
  });

  it("leaves the focus to those who took it meanwhile, and takes none that it did not have", async () => {
    const button = await shown();
    const matches = vi.spyOn(button, "matches").mockReturnValue(true);
    const focus = await press(button);
    const field = document.createElement("input");
    document.body.append(field);
    field.focus();
    button.disabled = false;
    await settle();
    field.blur();
    matches.mockReturnValue(false);
    button.disabled = true;
    await settle();
    button.disabled = false;
    await settle();
    expect(focus).not.toHaveBeenCalled();
  });
});

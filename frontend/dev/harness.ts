import "../src/panel";
import { makeHass, Server, type Wish } from "./home-assistant";

/**
 * Mounts the panel with a Home Assistant that is made up.
 * Address: ?scene=fleet|empty|loading|many|failing&lang=de&plain&reader&business&at=/printernizer/files
 */
const query = new URLSearchParams(location.search);
const wish: Wish = {
  language: query.get("lang") ?? "de",
  isAdmin: !query.has("plain"),
  mayControl: !query.has("reader"),
  scene: query.get("scene") ?? "fleet",
  preview: "/fixture/preview.svg",
  isBusiness: query.has("business"),
};
history.replaceState(null, "", query.get("at") ?? "/printernizer");

const panel = document.createElement("printernizer-panel");
panel.hass = makeHass(new Server(wish), wish);
panel.narrow = innerWidth < 870;
document.body.append(panel);

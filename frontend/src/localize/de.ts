import base from "./de/base.json";
import cards from "./de/cards.json";
import files from "./de/files.json";
import fleet from "./de/fleet.json";

/** What the first page, the cards and what lies over every page say. */
export default {
  ...base,
  ...cards,
  ...files,
  ...fleet,
};

import base from "./en/base.json";
import cards from "./en/cards.json";
import files from "./en/files.json";
import fleet from "./en/fleet.json";

/** What the first page, the cards and what lies over every page say. */
export default {
  ...base,
  ...cards,
  ...files,
  ...fleet,
};

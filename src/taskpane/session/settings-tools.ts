/** What reads, lays together and changes settings and libraries: loaded beside the first check, and no sooner. */
export { acceptedIn, withAccepted } from "../../store/accepted";
export { baselineIn, withBaseline } from "../../store/baseline";
export { withMapping, withoutBrokenMappings, withSettings } from "../../store/choices";
export { storeToXml } from "../../store/format";
export { withWording } from "../../store/wording";
export { choicesFrom } from "./choices-from";
export { withLabel, withoutLabel } from "./label-settings";
export { withValue } from "./settings";

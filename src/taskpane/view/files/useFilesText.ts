import { FILES_TEXTS, type FilesTexts } from "../../../text/files";
import { usePane } from "../context";

/** What the view of several files says. */
export const useFilesText = (): FilesTexts => FILES_TEXTS[usePane().language];

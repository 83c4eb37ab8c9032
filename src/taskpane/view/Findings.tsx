import type { ReactNode } from "react";
import type { FindingList as List } from "../session/findings/list";
import { Filters } from "./Filters";
import { FindingList } from "./FindingList";

/** The findings with what is shown of them; or what stands in their place, where the filters leave none. */
export function Findings({ list, children }: { list: List; children: ReactNode }) {
  return (
    <>
      <Filters list={list} />
      {children || <FindingList list={list} />}
    </>
  );
}

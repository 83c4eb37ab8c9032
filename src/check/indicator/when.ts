import { skipSpaces } from "./characters";
import { mayBeMonth } from "./deadline";
import { fold } from "./fold";
import type { Deadline, Target } from "./types";

/** Targets that say when and not how much: 12月底前, 按月发放, and 2025.12 where a time is asked for. */

/** Names that ask for a time, or for how often: 补助发放时间, 发放频率. */
const ASKS_WHEN = /(?:频率|频次|周期|时间|时限|进度|日期|期限|时点|节点|工期)$/;

/** True for a name, without its trailing bracket, that a time answers. */
export const asksWhen = (bare: string): boolean => ASKS_WHEN.test(bare);

/** 按月, 按季度发放, 每学期: how often, without a count. 按年度计划 goes by a plan and says nothing of when. */
const PERIODIC =
  /^(?:按|逐|每|分)个?(?:年度?|半年度?|季度?|月度?|旬|周|星期|日|天|学年|学期)(?!度?(?:工作|实施|采购|培训|预算|资金|用款)?(?:计划|方案|要求|标准|规定|任务|预算|进度|目标|合同))[一-龥]{0,10}$/;
const LONGEST = 20;

/** True for 按月发放 and the like, a text that says how often and no number. */
function isPeriodic(target: Target): boolean {
  if (target.kind !== "text" || target.number !== null) return false;
  const written = fold(target.text).replace(/[\s。.;,]/g, "");
  return written.length <= LONGEST && PERIODIC.test(written);
}

/** True for a target that says when and not how much. */
export const saysWhen = (target: Target): boolean => target.kind === "deadline" || isPeriodic(target);

/**
 * A target where a time is asked for: 2025.12 and 2023-2025 without a unit are a month and years there.
 */
export const asTime = (target: Target): Target => (isMonth(target) ? deadlineOf(target) : target);

function isMonth(target: Target): target is Target & Pick<Deadline, "marks"> {
  if (target.kind !== "quantity" && target.kind !== "range" && target.kind !== "text") return false;
  if ("unit" in target && target.unit !== null) return false;
  const first = target.marks[0];
  if (target.marks.length > 1 || (first !== undefined && first.place === "after")) return false;
  const folded = fold(target.text);
  return mayBeMonth(folded.slice(skipSpaces(folded, first?.span.end ?? 0)).trimEnd());
}

const deadlineOf = ({ text, marks }: Target & Pick<Deadline, "marks">): Deadline => ({ kind: "deadline", text, marks });

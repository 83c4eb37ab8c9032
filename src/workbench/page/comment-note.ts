import type { UniverGrid } from "../univer";

/** Shows the comment of the selected cell beside the sheet, with its answers. */
export function showComments(grid: UniverGrid, note: HTMLElement): void {
  const show = (): void => {
    const sheet = grid.activeSheet();
    const at = grid.selection()[0];
    const comment = grid.comments
      .all()
      .find((one) => one.sheet === sheet && one.row === at?.top && one.column === at.left);
    note.hidden = comment === undefined;
    note.textContent =
      comment === undefined
        ? ""
        : [comment, ...comment.replies].map(({ author, text }) => `${author}：\n${text}`).join("\n\n");
  };
  grid.subscribe(show);
  grid.onChange(show);
  show();
}

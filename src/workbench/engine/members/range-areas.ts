import { invalidArgument } from "../errors";
import type { ObjectOf } from "../objects";
import type { Members } from "../table";
import { columnCount, fullAddress, rowCount } from "./areas";

export const rangeAreas: Members<ObjectOf<"RangeAreas">> = {
  scalars: {
    Address: ({ sheet, areas }, env) => fullAddress(env.sheet(sheet).name, ...areas),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, cells) => sum + rowCount(cells) * columnCount(cells), 0),
  },
  navigations: {
    Areas: ({ sheet, areas }) => ({ type: "RangeCollection", sheet, areas }),
    Worksheet: ({ sheet }) => ({ type: "Worksheet", sheet }),
    ConditionalFormats: (object) => ({ type: "ConditionalFormatCollection", cells: object }),
  },
};

export const rangeCollection: Members<ObjectOf<"RangeCollection">> = {
  items: ({ sheet, areas }) => areas.map((area) => ({ type: "Range", sheet, area })),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, [index]) => {
      const area = areas[Number(index)];
      if (area === undefined) throw invalidArgument("index");
      return { type: "Range", sheet, area };
    },
  },
};

// A summary as a DHIS2 data value set, by the documentation of `/api/dataValueSets`: one data set, period and
// organisation unit, and a value for every tally that has one.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { lookup } from '../catalogue/lookup.ts';
import type { Period, Slot } from '../period.ts';
import type { Summary } from '../totals/summary.ts';
import { linesOf } from '../totals/tally.ts';
import { exportedLines } from './exported-summary.ts';

/** How DHIS2 shall understand the identifiers: as the codes that people gave, or as its own eleven-letter ids. */
export type IdScheme = 'code' | 'uid';

/** What a mapping file says; what it leaves out goes by our own codes only where no mapping is given at all. */
export interface Dhis2Mapping {
  /** Catalogue version that it was written for. */
  catalogue: string;
  idScheme: IdScheme;
  /** One data set for each length of period, since a DHIS2 data set has one period type. */
  dataSets: Partial<Record<PeriodType, string>>;
  attributeOptionCombo?: string;
  /** Organisation unit by our official unit code. */
  orgUnits: Record<string, string>;
  /** By tally key: `dau_sach`, `xmc_15_35.tu`, `xmc_15_35.mau`, `muc_pcgdth=muc_2`. */
  dataElements: Record<string, Dhis2Target>;
  /** Tally keys that are left out on purpose. */
  leftOut: string[];
}

export interface Dhis2Target {
  dataElement: string;
  categoryOptionCombo?: string;
}

export type PeriodType = 'Quarterly' | 'SixMonthly' | 'Yearly';

interface DataValue extends Dhis2Target {
  /** Always text in DHIS2. */
  value: string;
  comment?: string;
}

/** The JSON that DHIS2 takes as it is. */
export interface DataValueSet {
  dataSet: string;
  /** Only where every ward has reported: DHIS2 counts a set with it as complete. */
  completeDate?: string;
  period: string;
  orgUnit: string;
  attributeOptionCombo?: string;
  dataElementIdScheme: IdScheme;
  orgUnitIdScheme: IdScheme;
  categoryOptionComboIdScheme: IdScheme;
  dataSetIdScheme: IdScheme;
  dataValues: DataValue[];
}

export interface MappedSummary {
  /** Null where the mapping has no data set for the period or no organisation unit. */
  dataValueSet: DataValueSet | null;
  /** What the mapping lacks: `dataSet:Quarterly`, `orgUnit:760`, or a tally key. */
  unmapped: string[];
  /** Tally keys in the mapping that the catalogue does not have. */
  unknown: string[];
}

const types: Record<Slot, PeriodType> = {
  Q1: 'Quarterly',
  Q2: 'Quarterly',
  H1: 'SixMonthly',
  Q3: 'Quarterly',
  Q4: 'Quarterly',
  Y: 'Yearly',
};

/** `2016Q1`, `2016S1`, `2016`. */
export function dhis2Period({ year, slot }: Period): string {
  if (slot === 'Y') return String(year);
  return slot === 'H1' ? `${year}S1` : `${year}${slot}`;
}

/** Every tally key that a summary can show, each once. */
export function exportableKeys(catalogue: Catalogue): string[] {
  return unique(
    linesOf(catalogue).flatMap(({ value, base }) => (base === undefined ? [value] : [value, base])),
  );
}

/** For a DHIS2 that was set up with our own codes: data sets `SHT_Q`, `SHT_H`, `SHT_Y`, everything else as it is here. */
export function ownCodes(catalogue: Catalogue, unitCode: string): Dhis2Mapping {
  const dataElements: Record<string, Dhis2Target> = {};
  for (const key of exportableKeys(catalogue)) dataElements[key] = { dataElement: key };
  return {
    catalogue: catalogue.version,
    idScheme: 'code',
    dataSets: { Quarterly: 'SHT_Q', SixMonthly: 'SHT_H', Yearly: 'SHT_Y' },
    orgUnits: { [unitCode]: unitCode },
    dataElements,
    leftOut: [],
  };
}

/**
 * `today` becomes the date of completion. A missing figure is no value, never zero; a total of some wards only says so
 * in its comment.
 */
export function dataValueSetOf(
  catalogue: Catalogue,
  summary: Summary,
  period: Period,
  mapping: Dhis2Mapping,
  today: string,
): MappedSummary {
  const type = types[period.slot];
  const dataSet = mapping.dataSets[type];
  // Maps, since a name in a file may be one that every object has.
  const orgUnit = new Map(Object.entries(mapping.orgUnits)).get(summary.unit.code);
  const targets = new Map(Object.entries(mapping.dataElements));
  const known = new Set(exportableKeys(catalogue));
  const leftOut = new Set(mapping.leftOut);
  const values = valuesOf(catalogue, summary, period).filter(({ key }) => !leftOut.has(key));
  const unmapped = [
    ...(dataSet === undefined ? [`dataSet:${type}`] : []),
    ...(orgUnit === undefined ? [`orgUnit:${summary.unit.code}`] : []),
    ...values.map(({ key }) => key).filter((key) => !targets.has(key)),
  ];
  const unknown = [...Object.keys(mapping.dataElements), ...mapping.leftOut].filter((key) => !known.has(key));
  if (dataSet === undefined || orgUnit === undefined) return { dataValueSet: null, unmapped, unknown };
  const { idScheme, attributeOptionCombo } = mapping;
  return {
    dataValueSet: {
      dataSet,
      ...(summary.due > 0 && summary.reported === summary.due ? { completeDate: today } : {}),
      period: dhis2Period(period),
      orgUnit,
      ...(attributeOptionCombo === undefined ? {} : { attributeOptionCombo }),
      dataElementIdScheme: idScheme,
      orgUnitIdScheme: idScheme,
      categoryOptionComboIdScheme: idScheme,
      dataSetIdScheme: idScheme,
      dataValues: values.flatMap(({ key, value, wards, asked }): DataValue[] => {
        const target = targets.get(key);
        if (!target || value === null) return [];
        const comment =
          asked && wards < summary.due ? { comment: `${wards}/${summary.due} đơn vị có số liệu` } : {};
        return [{ ...target, value: String(value), ...comment }];
      }),
    },
    unmapped: unique(unmapped),
    unknown,
  };
}

interface KeyValue {
  key: string;
  value: number | null;
  wards: number;
  /** Whether wards are asked for it, so that a number of wards says something. */
  asked: boolean;
}

/** Values and bases of the lines that the period asks for; a base that several lines share is there once. */
function valuesOf(catalogue: Catalogue, summary: Summary, period: Period): KeyValue[] {
  const byKey = new Map(summary.lines.map((line) => [line.key, line]));
  const { byId } = lookup(catalogue);
  const seen = new Set<string>();
  return exportedLines(catalogue, period)
    .flatMap((line): KeyValue[] => {
      const found = byKey.get(line.key);
      const asked = byId.get(line.id)?.indicator.reporter !== 'district';
      const wards = found?.wards ?? 0;
      const value = { key: line.value, value: found?.value ?? null, wards, asked };
      return line.base === undefined
        ? [value]
        : [value, { ...value, key: line.base, value: found?.base ?? null }];
    })
    .filter(({ key }) => !seen.has(key) && seen.add(key));
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)];
}

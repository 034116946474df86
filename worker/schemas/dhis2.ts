// The DHIS2 mapping file as it comes in, and what it makes of a summary.
import * as z from 'zod';
import type { DataValueSet, Dhis2Mapping, MappedSummary } from '../../shared/exchange/dhis2.ts';

/** DHIS2 allows 50 characters for a code. */
const code = z.string().min(1).max(50);
const key = z.string().min(1).max(80);
const idScheme = z.enum(['code', 'uid']);

const target = z.strictObject({ dataElement: code, categoryOptionCombo: code.exactOptional() });

/** No more entries than a catalogue has tallies, with room to grow. */
const bounded = <T extends z.ZodType>(value: T) =>
  z.record(key, value).refine((record) => Object.keys(record).length <= 5000, { message: 'too many' });

export const mapping = z
  .strictObject({
    catalogue: z.string().max(20),
    idScheme,
    dataSets: z.strictObject({
      Quarterly: code.exactOptional(),
      SixMonthly: code.exactOptional(),
      Yearly: code.exactOptional(),
    }),
    attributeOptionCombo: code.exactOptional(),
    orgUnits: bounded(code),
    dataElements: bounded(target),
    leftOut: z.array(key).max(5000),
  })
  .meta({ id: 'Dhis2Mapping', description: 'Bảng mã đối chiếu với DHIS2' }) satisfies z.ZodType<Dhis2Mapping>;

export const dataValueSet = z
  .object({
    dataSet: z.string(),
    completeDate: z.string().exactOptional(),
    period: z.string().meta({ example: '2016Q1' }),
    orgUnit: z.string(),
    attributeOptionCombo: z.string().exactOptional(),
    dataElementIdScheme: idScheme,
    orgUnitIdScheme: idScheme,
    categoryOptionComboIdScheme: idScheme,
    dataSetIdScheme: idScheme,
    dataValues: z.array(target.extend({ value: z.string(), comment: z.string().exactOptional() })),
  })
  .meta({
    id: 'DataValueSet',
    description: 'Theo /api/dataValueSets của DHIS2',
  }) satisfies z.ZodType<DataValueSet>;

export const mappedSummary = z
  .object({
    dataValueSet: dataValueSet.nullable(),
    unmapped: z.array(z.string()),
    unknown: z.array(z.string()),
  })
  .meta({ id: 'MappedSummary' }) satisfies z.ZodType<MappedSummary>;

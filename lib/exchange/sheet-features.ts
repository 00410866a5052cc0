import { getCellAddress } from 'write-excel-file/utility';
import type { Written } from '@/lib/report/xlsx-sheet';

/** What is offered in a column below its head, both counted from 0. */
export type Offer = { column: number; choices: readonly string[] };

/** What a sheet has besides its cells. */
export type SheetExtras = { offers: readonly Offer[]; hidden: readonly number[] };

/** A list in a rule stands between quotes: none of the product's own choices has one, or a comma. */
function offerXml({ column, choices }: Offer, rows: number): string {
  const range = `${getCellAddress(1, column)}:${getCellAddress(rows - 1, column)}`;
  const message = `Choose one of: ${choices.join(', ')}`;
  return (
    `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Not an answer" error="${message}" ` +
    `sqref="${range}"><formula1>"${choices.join(',')}"</formula1></dataValidation>`
  );
}

function withOffers(xml: string, offers: readonly Offer[], rows: number): string {
  if (offers.length === 0 || rows < 2) return xml;
  const rules = `<dataValidations count="${offers.length}">${offers.map((offer) => offerXml(offer, rows)).join('')}</dataValidations>`;
  // The format fixes the order of a sheet's parts: after the filter, where there is one.
  return xml.replace(/<autoFilter[^>]*\/>|<\/sheetData>(?!<autoFilter)/, (part) => part + rules);
}

function withHidden(xml: string, hidden: readonly number[]): string {
  return hidden.reduce(
    (text, column) => text.replace(new RegExp(`<col (?=min="${column + 1}" )`), '<col hidden="1" '),
    xml,
  );
}

/** Offers and hidden columns of a workbook's sheets; `sheets` and `extras` are all of them, in order. */
export function sheetFeatures(sheets: readonly Written[], extras: readonly SheetExtras[]) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _options: object, { sheetIndex }: { sheetIndex: number }) => {
            const { offers = [], hidden = [] } = extras[sheetIndex] ?? {};
            return withHidden(withOffers(xml, offers, sheets[sheetIndex]?.data?.length ?? 0), hidden);
          },
        },
      },
    },
  };
}

import scale from '@/components/map/map-colours.module.css';
import { Panel } from '@/components/ui/panel';
import type { ComparedLens, LensLine } from '@/lib/comparison/compare-lenses';
import { formatPercent } from '@/lib/format/number';
import type { Edition } from '@/lib/framework/edition';
import { heldWords, weakestNames } from './chain-words';
import { bandWords } from './comparison-words';
import { clearEndsWords, namedScore } from './ends-words';
import { isAmong, LineHead, StepHead } from './lens-heads';
import { LevelLegend } from './level-legend';
import { PlainTable, WordsHead } from './plain-table';
import classes from './plain-table.module.css';
import { ToneCell } from './tone-cell';

function sentence(lines: readonly LensLine[]): string {
  const rated = lines.flatMap(({ name, cells: [cell] }) => (cell ? namedScore(name, cell) : []));
  return rated.length === 0 ? 'Nothing is rated here yet.' : clearEndsWords(rated, 'lines');
}

type LensOfOneProps = {
  title: string;
  teamName: string;
  lens: ComparedLens;
  levels: Edition['levels'];
  chainAddress: (chainId: string) => string;
};

function Lines({ lens: { kind, lines }, chainAddress }: Pick<LensOfOneProps, 'lens' | 'chainAddress'>) {
  return (
    <tbody>
      {lines.map(({ cells: [cell], ...line }) => (
        <tr key={line.id}>
          <LineHead line={line} href={kind === 'chain' ? chainAddress(line.id) : null} />
          <ToneCell label="Level" level={cell?.level ?? null} />
          <td data-label="Band" className={classes.range}>
            {bandWords(cell?.band ?? null)}
          </td>
          <td data-label="Coverage">{formatPercent(cell?.coverage ?? null)}</td>
          {kind === 'chain' && (
            <td data-wide data-label="Weakest step" className={classes.words}>
              {weakestNames(cell?.weakest ?? [])}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}

function Steps({ chain }: { chain: NonNullable<ComparedLens['chain']> }) {
  const { name: chainName, description, steps, weakest } = chain;
  return (
    <Panel title={`${chainName}, step by step`} description={`${description} ${heldWords(chain, 1)}`}>
      <div className={scale.scale} data-scale="level">
        <PlainTable caption={`Steps of ${chainName}`} columns={['Step', 'Level', 'Band']} hasCards>
          <tbody>
            {steps.map(({ levels: [level = null], bands: [band = null], ...step }, at) => (
              <tr key={step.areaId} data-strong={isAmong(weakest, step) || undefined}>
                <StepHead step={step} at={at} weakest={weakest} />
                <ToneCell label="Level" level={level} isChoice />
                <td data-label="Band" className={classes.range}>
                  {bandWords(band)}
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </div>
    </Panel>
  );
}

/** One team by itself through a lens: each chain, stage or part with its level and band. */
export function LensOfOne({ title, teamName, lens, levels, chainAddress }: LensOfOneProps) {
  const { kind, lines, chain } = lens;
  return (
    <>
      <Panel title={`${title} of ${teamName}`} description={sentence(lines)}>
        <LevelLegend levels={levels} />
        <div className={scale.scale} data-scale="level">
          <PlainTable
            caption={`${title}: levels of ${teamName}`}
            columns={[
              ...[title, 'Level', 'Band', 'Coverage'],
              ...(kind === 'chain' ? [<WordsHead key="weakest">Weakest step</WordsHead>] : []),
            ]}
            hasCards
          >
            <Lines lens={lens} chainAddress={chainAddress} />
          </PlainTable>
        </div>
      </Panel>
      {chain && <Steps chain={chain} />}
    </>
  );
}

import type { AttributeRating } from '@/lib/scoring/attributes';
import classes from './detailed-rating.module.css';

const MEANINGS: readonly { rating: AttributeRating; name: string; range: string }[] = [
  { rating: 'N', name: 'not', range: '0–15 %' },
  { rating: 'P', name: 'partially', range: 'above 15–50 %' },
  { rating: 'L', name: 'largely', range: 'above 50–85 %' },
  { rating: 'F', name: 'fully achieved', range: 'above 85 %' },
];

/** What N, P, L and F mean, and the keys that choose them. */
export function DetailedRatingLegend() {
  return (
    <p className={classes.legend}>
      {MEANINGS.map(({ rating, name, range }) => (
        <span key={rating}>
          <strong>{rating}</strong> {name} ({range})
        </span>
      ))}
      <span className={classes.keys}>In a row, the keys N, P, L, F rate it, and Delete clears it.</span>
    </p>
  );
}

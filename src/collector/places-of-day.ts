/** How many days are held in memory: today, and yesterday while it is still being written. */
const mostDays = 2;

interface Rows<Place> {
  readonly readPlaces: (day: string) => Promise<readonly Place[]>;
  readonly keyOf: (place: Place) => string;
}

/** Returns a function that reads the keys of a day's rows, here or in the database: once for each day. */
export function createPlacesOfDay<Place>({readPlaces, keyOf}: Rows<Place>): (day: string) => Promise<Set<string>> {
  const days = new Map<string, Promise<Set<string>>>();
  return (day) => {
    const known = days.get(day);
    if (known) return known;
    const places = readPlaces(day).then((all) => new Set(all.map(keyOf)));
    days.set(day, places);
    places.catch(() => days.delete(day)); // the next call asks again
    const [oldest] = days.keys();
    if (days.size > mostDays && oldest !== undefined) days.delete(oldest);
    return places;
  };
}

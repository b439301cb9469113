/** What each drink is served in; the hall corrects what its name and warmth do not tell. */
export const drinkCups = `
ALTER TABLE drink ADD COLUMN cup TEXT NOT NULL DEFAULT 'glass'
  CHECK (cup IN ('glass', 'tea-cup', 'coffee-cup', 'paper-cup'));
UPDATE drink SET cup = 'coffee-cup'
  WHERE name_zh LIKE '%咖啡%' OR name_zh LIKE '%美式%' OR name_zh LIKE '%拿铁%';
UPDATE drink SET cup = 'tea-cup' WHERE name_zh LIKE '%茶%' AND hot = 1;
`;

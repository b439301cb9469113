/** A table stands in a cell of the floor plan; NULL until somebody has put it there. */
export const floorPlan = `
ALTER TABLE hall_table DROP COLUMN plan_x;
ALTER TABLE hall_table DROP COLUMN plan_y;
ALTER TABLE hall_table ADD COLUMN plan_column INTEGER CHECK (plan_column BETWEEN 0 AND 19);
ALTER TABLE hall_table ADD COLUMN plan_row INTEGER
  CHECK (plan_row BETWEEN 0 AND 11 AND (plan_row IS NULL) = (plan_column IS NULL));
`;

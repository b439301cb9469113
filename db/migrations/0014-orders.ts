/** Wishes with an order, drinks that have run out, and where a table stands on the floor plan. */
export const orders = `
ALTER TABLE bar_request ADD COLUMN note TEXT CHECK (length(note) BETWEEN 1 AND 200);
ALTER TABLE drink ADD COLUMN sold_out_at_ms INTEGER;
-- Thousandths of the plan's width and height; NULL until somebody has put it there.
ALTER TABLE hall_table ADD COLUMN plan_x INTEGER CHECK (plan_x BETWEEN 0 AND 1000);
ALTER TABLE hall_table ADD COLUMN plan_y INTEGER CHECK (plan_y BETWEEN 0 AND 1000);
CREATE INDEX bar_event_by_request ON bar_event (request_id) WHERE request_id IS NOT NULL;
`;

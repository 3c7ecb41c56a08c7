import * as day from "/gallery/views-day.js";
import * as us from "/gallery/views-us.js";
import * as play from "/gallery/views-play.js";
import * as session from "/gallery/views-session.js";

export const views = { ...day, ...us, ...session, ...play };

/**
 * Stories: what they say (immutable revisions), who is credited, where they stand (shelves, addresses, the calendar), and
 * when readers may see them.
 *
 * <pre>
 *                 schedule                 its time comes
 *   Draft ───────────────────▶ Scheduled ────────────────▶ Live
 *     │                            │ embargo               │ ▲
 *     │       embargo              ▼                       │ │ restore
 *     └──────────────────────▶ Embargoed ──its time──▶     ▼ │
 *                                                       Withdrawn
 * </pre>
 *
 * Whether a story is public is decided by time at reading, never by a job: {@code public_from <= now} and not withdrawn;
 * once here ({@link press.registan.story.Publication}) and once in SQL ({@code filing}), and a test holds them together.
 */
@NullMarked
package press.registan.story;

import org.jspecify.annotations.NullMarked;

/**
 * Where stories are filed. A <em>shelf</em> is anything with a listing of its own: a section, a topic (subject, person,
 * organisation, place, storyline) or an author. A shelf belongs to no language; it has a name in each language that uses
 * it, one slug, and keeps every slug it ever had, so that no address is lost when it is renamed or merged.
 */
@NullMarked
package press.registan.taxonomy;

import org.jspecify.annotations.NullMarked;

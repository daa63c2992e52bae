/**
 * A whole publication in one file, and back. {@link press.registan.backup.Backup} writes what one moment of the database
 * holds into a ZIP file of plain JSON lines, sealed by a digest; {@link press.registan.backup.BackupFile} reads it and trusts
 * nothing; {@link press.registan.backup.Restore} puts its rows into an empty database of either kind. Rows are copied as
 * they are, table by table, so this package knows no feature; {@link press.registan.backup.Contents} says which tables,
 * and why the others are left out. The format is a contract: {@code docs/contracts/backup.md}.
 */
@NullMarked
package press.registan.backup;

import org.jspecify.annotations.NullMarked;

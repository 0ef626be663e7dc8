/**
 * Who belongs to the staff: those on the company server with a role of the staff. Newcomers get their
 * first roles and a welcome; what somebody held who leaves passes on.
 */
@NullMarked
package cafe.comptoir.staffchat.staff;

import org.jspecify.annotations.NullMarked;

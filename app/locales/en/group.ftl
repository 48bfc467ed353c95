# Group sessions.

groups-title = Group sessions
groups-lead = Several people at once: information, orientation, courses of a day.
groups-none = No group session yet
groups-none-text = Plan one: each person's case gets a task for the day.
group-new = Plan a group session
group-new-lead = Choose the day and who is asked to come. Afterwards you tick who came, once for everybody.
group-heading = { $kind }, in a group
group-asked =
    { $n ->
        [one] 1 person asked
       *[other] { $n } people asked
    }
group-came = { $came } of { $n } came
group-state-planned = Planned
group-state-held = Held
group-state-cancelled = Cancelled
group-nobody = A group needs two people
group-nobody-text = You have fewer than two open cases.
group-day = Day
group-day-hint = One that is over can be written down too
group-place-name = Where exactly
group-members = Who is asked to come
group-members-hint = Neutral names, by the place where people live. In a group everybody sees everybody: do not bring together people who fear each other.
group-plan = Plan the session
group-planned = The session is planned. It is on the week of everybody's caseworker.
group-changed = The session is changed, and the tasks with it.
group-held = Attendance is saved. Each person's case has a session of its own.
group-who-came = Who came
group-who-came-hint = Everybody is ticked. Untick who did not come.
group-summary-hint = What was said to everybody. It stands in each person's case: write about nobody.
group-save = Save attendance
group-others =
    { $n ->
        [one] 1 more person is in other hands by now.
       *[other] { $n } more people are in other hands by now.
    }
group-change = Another day, or cancel
group-new-day = New day
group-move = Move to this day
group-cancel = Cancel the session
error-group-few = Choose at least two people
error-group-many = Choose at most { $max } people
error-group-day = Enter the day
error-group-far = Enter a day within four months
error-group-member = One of these people is not with you any more. Load the page again and choose anew
error-group-ahead = This session is still to come. Take attendance on its day
error-group-apart = Two of these people are not to be brought together. Leave one of them out

group-find = Find people
group-find-hint = A place, or a part of a code name or number.
group-more = Find people of one place, then choose.
group-nobody-found = Fewer than two people have these words

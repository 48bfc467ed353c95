# Numbers of the programme.

nav-dashboard = Dashboard
today-place-dashboard = What the programme reaches, in numbers that betray nobody
dashboard-title = Programme dashboard
dashboard-lead = As of { $at }. Cases behind a wall are not counted here.
dashboard-funnel = From registration to closing
dashboard-children = Children
dashboard-children-n = Cases of children
dashboard-children-foot = Children are counted on their own and are in no other number here.

indicator-filter = Cut the numbers
indicator-any = All
indicator-by = Rows
indicator-by-usual = As usual
indicator-all = Everybody
indicator-quarter = Quarter { $quarter }, { $year }
indicator-sex-age = { $sex }, { $age }
indicator-how = How it is counted
indicator-counts = Counted
indicator-of-all = Out of
indicator-code = Code
indicator-version = Version of the formula
indicator-no-data = No data
indicator-hidden = Hidden
indicator-not-yet = Not yet half
indicator-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
indicator-of = { $of } of { $all }
indicator-of-hidden = Out of { $all }
indicator-suppressed = Numbers about fewer than 5 people are hidden, and so is any other number from which they could be worked out. The same holds in every export.
indicator-too-fine = Cut in two ways at most
indicator-too-fine-text = Three ways at once would let single people be worked out. Set one of the filters or the rows back to “All”.
indicator-unknown = This cannot be chosen
indicator-unknown-text = The address asks for something that is not on the lists. Choose again.

indicator-family-time = Time
indicator-family-office = Office
indicator-family-area = Area
indicator-family-people = Sex and age
indicator-family-difficulty = Disability
indicator-family-category = Association

report-sex-women = Women
report-sex-men-others = Men and others
report-age-18-24 = up to 24
report-age-25-35 = 25 to 35
report-age-36-59 = 36 to 59
report-age-60 = 60 and over
report-difficulty-yes = With a disability
report-difficulty-no = Without a disability
report-difficulty-unknown = Not asked

indicator-theme-cases = Cases
indicator-theme-referral = Referrals
indicator-theme-training = Training
indicator-theme-livelihood = Start-ups
indicator-theme-outcome = Outcomes
indicator-theme-quality = Quality of the data

indicator-stage-registered = Registered
indicator-stage-profiled = Situation asked
indicator-stage-planned = Plan signed
indicator-stage-supported = In support
indicator-stage-followed = Followed up
indicator-stage-closed-well = Closed well
indicator-stage-left-early = Left early

indicator-a1 = People registered
indicator-a1-how = Persons whose case was opened in the time. Merged records count once; cases opened in error do not count.
indicator-a3 = Situation asked within 7 days
indicator-a3-how = Cases in which the first questions about the situation were answered within 7 days, divided by cases opened at least 7 days ago.
indicator-b1 = Active cases
indicator-b1-how = Cases that are open on the last day of the time.
indicator-b3 = Time to first counselling
indicator-b3-how = Days from opening the case until half of the people had a first session that took place. Who had none yet counts until today or until the case ended (Kaplan–Meier).
indicator-b4 = Time to first referral
indicator-b4-how = Days from opening the case until half of the people had a first referral sent. Who had none yet counts until today or until the case ended (Kaplan–Meier).
indicator-b4-30 = Referred within 30 days
indicator-b4-30-how = Cases with a first referral within 30 days, divided by cases opened at least 30 days ago.
indicator-b5 = Plan signed within 45 days
indicator-b5-how = Cases with a plan signed within 45 days, divided by cases opened at least 45 days ago.
indicator-b6 = Followed up on time
indicator-b6-how = Visits and calls made at most 7 days after the day they were due, divided by those that were due.
indicator-c1 = Referrals accepted
indicator-c1-how = Referrals that the provider accepted, divided by those it accepted or declined or left without an answer to the end.
indicator-c2 = Referrals closed in a loop
indicator-c2-how = Referrals of which the person said that the service was given, divided by referrals sent at least 60 days ago.
indicator-c3 = Time to an answer
indicator-c3-how = Days until half of the referrals were answered. What is not answered counts until today (Kaplan–Meier).
indicator-c4 = Missed appointments
indicator-c4-how = Referrals with an appointment to which the person did not come, divided by referrals with an appointment.
indicator-c5 = Referrals without an answer
indicator-c5-how = Referrals that ended because the provider did not answer, divided by referrals sent.
indicator-d1 = Training finished with success
indicator-d1-how = Trainees who graduated, divided by those whose training has ended. People without a case are not counted here.
indicator-d2 = Attendance
indicator-d2-how = Hours attended, divided by hours held for the trainees.
indicator-d3 = Left a training early
indicator-d3-how = Trainees who dropped out, divided by those who began.
indicator-e1-6 = Businesses running after 6 months
indicator-e1-6-how = Start-ups seen running, also in part or in season, about 180 days after the first tranche, divided by those of which somebody knows. Closed ones stay closed.
indicator-e1-12 = Businesses running after 12 months
indicator-e1-12-how = Start-ups seen running, also in part or in season, about 365 days after the first tranche, divided by those of which somebody knows. Closed ones stay closed.
indicator-e2 = Businesses with a profit
indicator-e2-how = Running start-ups whose revenue was more than their costs in the month before the last visit, divided by running start-ups with both numbers.
indicator-e3 = Jobs in start-ups
indicator-e3-how = People paid for work, full time or in part, in start-ups that ran at the last visit. The owner is not counted.
indicator-f2-6 = Still with the programme after 6 months
indicator-f2-6-how = People who had not left 6 months after their case was opened, divided by all whose case is that old. Left means: lost, withdrew, or closed for a reason kept under seal. Who died or moved to another service is not counted.
indicator-f2-12 = Still with the programme after 12 months
indicator-f2-12-how = People who had not left 12 months after their case was opened, divided by all whose case is that old. Left means: lost, withdrew, or closed for a reason kept under seal. Who died or moved to another service is not counted.
indicator-f5 = Closed well
indicator-f5-how = Cases closed because the goals were reached or the person stands on their own feet, divided by all cases closed in the time.
indicator-j1 = Open cases with overdue follow-up
indicator-j1-how = Open cases with a visit or call that should have been made, divided by all open cases, on the last day of the time.

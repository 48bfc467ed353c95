# Organisations, services, and the lists that referrals and consents share with them.

## Kinds of organisation
organisation-kind-gov = Government
organisation-kind-ngo-int = International NGO
organisation-kind-ngo-nat = National NGO
organisation-kind-cbo = Community organisation
organisation-kind-private = Company
organisation-kind-health-facility = Health facility
organisation-kind-training-centre = Training centre
organisation-kind-mfi-bank = Bank or microfinance
organisation-kind-religious-traditional = Religious or traditional authority
organisation-kind-un = United Nations agency

## Kinds of service
service-kind-service = Standing service
service-kind-opportunity = Opportunity with an end date

## Sectors
sector-civil-legal = Civil papers and legal help
sector-education = Education
sector-training-livelihood = Training and livelihood
sector-basic-needs = Basic needs
sector-health = Health
sector-psychosocial = Psychosocial support
sector-protection = Protection
sector-community = Family and community

## Categories
category-documentation-civil-status = Civil papers
category-legal-aid = Legal help
category-housing-land-property = Housing, land and property
category-education-formal = School
category-education-nonformal-literacy = Literacy and evening classes
category-vocational-training = Vocational training
category-apprenticeship = Apprenticeship
category-job-placement = Job placement
category-public-works-cfw = Public works
category-business-development = Business advice
category-microfinance-savings = Savings and microfinance
category-agriculture-inputs = Farming inputs
category-livestock-vet = Livestock and vet
category-cash-voucher = Cash or voucher
category-food = Food
category-nfi-shelter = Shelter and household items
category-wash = Water and sanitation
category-health-primary = Primary health care
category-health-specialised-rehab-prosthetics = Specialist care, rehabilitation, prosthetics
category-srh-maternal = Reproductive and maternal health
category-hiv-vct = HIV counselling and testing
category-mhpss-basic = Psychosocial support, basic
category-mhpss-focused = Counselling
category-mh-specialised = Mental health, specialist
category-substance-use = Help with alcohol and drugs
category-gbv-services = Services after gender-based violence
category-child-protection = Child protection
category-family-tracing-reunification = Family tracing and reunification
category-family-mediation = Family mediation
category-religious-cultural-counselling = Religious or cultural counsel
category-civic-education = Civic education
category-community-reconciliation = Community reconciliation
category-social-protection = Social protection
category-security-protection-relocation = Security and relocation
category-repatriation = Repatriation
category-other = Other
category-protected = Protected

## Pages
directory-lead = Who offers what, where. What nobody has checked for { $days } days is not offered.
directory-all = All services
directory-to-check = To check again
directory-caption = Services, by organisation
directory-filter = Filter services
directory-search = Organisation or service
directory-organisation = Organisation
directory-service = Service
directory-place = Place
directory-places = Places
directory-state = Checked
directory-checked = Checked { $day }
directory-stale = To check again: last { $day }
directory-check = Checked today
directory-full = Full
directory-full-until = Full until { $day }
directory-places-unknown = Not counted
directory-none = The directory is empty
directory-none-filtered = No service matches these filters
directory-none-stale = Every service was checked in the last { $days } days
organisation-about = About
organisation-services = Services
organisation-no-services = No active service.
organisation-contacts = Focal points
organisation-no-contacts = Nobody receives referrals by mail. Print the letter instead.
organisation-psea = Protection from abuse assessed
organisation-screened = Screened
organisation-agreement = Agreement on sharing data
organisation-answers = Answers in the last six months
organisation-answers-few = Too few referrals to say
organisation-answers-value = { $in_time } in time, { $without } without an answer, of { $n }
organisation-inactive = Not active

## Keeping the directory
directory-organisations = Organisations
organisations-all = All
organisations-ending = Agreements to renew
organisations-lead = Who people can be referred to, and on what terms data may be shared.
organisations-filter = Filter organisations
organisations-none = No organisation matches
organisations-none-ending = Every agreement holds for at least { $n } days
organisation-new = Add an organisation
organisation-edit = Change the organisation
organisation-edit-lead = Everybody who refers people sees this page.
organisation-name = Name of the organisation
organisation-kind = Kind
organisation-place = Where it is
organisation-locality = Quarter or village
organisation-phone-hint = For calls about a referral
organisation-terms = Terms
organisation-agreement-hint = Reference of the agreement. Without one, share as little as possible.
organisation-agreement-to = Last day of the agreement
organisation-agreement-to-hint = Empty if it has no end
organisation-psea-hint = Day of the last assessment of protection from sexual exploitation and abuse
organisation-psea-never = Never assessed
organisation-screened-hint = Day of the last check against sanctions lists, and of due diligence
organisation-active = People are referred to it
organisation-active-hint = Without this it stays in the records and is not offered any more.
organisation-saved = The organisation is saved.
agreement-none = No agreement on sharing data
agreement-ended = Agreement ended on { $day }
agreement-ends = Agreement ends on { $day }
agreement-until = Agreement until { $day }
agreement-holds = Agreement without an end
contact-new = Add a focal point
contact-new-lead = This person gets referrals by mail, signs in with a code, and sees all that is sent to the organisation.
contact-name-hint = As colleagues know this person
contact-email-hint = A mailbox that only this person reads
contact-sex = Woman or man
contact-sex-hint = Some matters are told to women only
focal-language = Language of the mails
contact-add = Add this person
contact-added = The focal point is added. Referrals sent from now on are mailed there too.
contact-end = { $name } no longer answers
contact-ended = The focal point cannot sign in any more.
service-new = Add a service
service-add = Add a service
service-edit = Change the service
service-edit-lead = Whoever saves this has checked it: it counts as checked today.
service-saved = The service is saved and counts as checked today.
service-what = What is offered
service-category = What people are referred for
service-title = Name of the service
service-title-hint = As the provider calls it, for example: sewing, four months
service-kind = Kind of offer
service-place = Where it is given
service-areas = Who may come: from these places
service-areas-hint = One place on each line, a region or province too. Empty: only the place where it is given.
service-whom = Who may come
service-for-sex = Women and men
service-everybody = Everybody
service-age-min = Youngest age
service-age-max = Oldest age
service-ages = From { $min } to { $max } years
service-ages-from = From { $min } years
service-ages-to = Up to { $max } years
service-needs-reading = One has to read and write
service-hazardous = Work that could harm somebody under 18
service-hazardous-hint = For example welding, chemicals, heavy loads. Nobody under 18 is sent there.
service-step-free = A wheelchair gets in
service-when = Places, cost and days
service-free-places = Places left
service-free-places-hint = Empty if nobody counts them. 0 means full.
service-cost = What the person pays
service-cost-hint = In words, for example: free, or 500 a month
service-pays = What the person is paid
service-pays-hint = Wage or allowance, in words
service-hours = Opening hours
service-apply-by = Last day to apply
service-starts-on = First day
service-ends-on = Last day
service-ends-on-hint = An opportunity needs one
service-active = People are referred to it
service-active-hint = Without this it is not offered any more.
error-organisation-name = Enter the name of the organisation
error-organisation-kind = Choose what kind of organisation it is
error-organisation-taken = An organisation with this name is in the directory already. Change that one, or make the names differ
error-agreement-ref = Enter the reference of the agreement that ends on this day
error-done-later = Enter today or an earlier day: this was done already
error-contact-name = Enter the name of this person
error-contact-sex = Choose woman or man
error-service-category = Choose what people are referred for
error-service-kind = Choose whether it is always there or ends on a day
error-service-title = Enter the name of the service
error-service-place = Enter where it is given
error-areas-many = Enter at most { $n } places. For more, enter their region
error-area-unclear =
    { $places ->
        [none] “{ $line }” is no place of the directory. Check how it is written
       *[other] “{ $line }” is not clear. Which of these: { $places }
    }
error-age-range = Enter an age that is not below the youngest
error-service-days = Enter a last day that is not before the first
error-opportunity-end = Enter the last day of the opportunity

## Needs that nothing meets
offers-unmet = Nothing fits: keep it as an open need
offer-pays = Pays: { $pays }
offer-apply-by = Apply by { $day }
fit-for-this-sex = For women only, or for men only
fit-no-reading = No reading needed
fit-starts = Begins later
fit-starts-on = Begins on { $day }
fit-apply-over = The last day to apply is over
fit-hazardous = Work that could harm somebody under 18
needs-title = Needs that nothing meets yet
needs-foot = As soon as somebody offers something that fits the place, a task says so.
need-since = Open since { $day }
need-saved = The need stays open with the case. When something is offered, a task will say so.
need-ended = The need is closed.
need-end-referred = Referred
need-end-met = Met in another way
need-end-dropped = Not wanted any more
need-end-met-do = Met in another way: { $what }
need-end-dropped-do = Not wanted any more: { $what }
error-need-category = Choose the need first
error-need-end = Choose how it ended
gaps-title = What is missing
gaps-lead = Needs that no provider meets, by place. Bring it to the next coordination meeting.
gaps-need = Need
gaps-place = Place
gaps-people = People waiting
gaps-offered = Offered there
gaps-few = Fewer than { $n }
gaps-nothing = Nothing
gaps-closed =
    { $n ->
        [one] 1 service, full, over or unchecked
       *[other] { $n } services, full, over or unchecked
    }
gaps-open =
    { $n ->
        [one] 1 service with places, does not reach all
       *[other] { $n } services with places, do not reach all
    }
gaps-none = Nothing is missing
gaps-none-text = Needs appear here when a caseworker finds nothing that fits, or a provider cannot help.
gaps-foot = Numbers below { $n } are not told, nor anything that is protected, so that nobody can be recognised.

gaps-more = The greatest needs stand first. Find one place to see all of it.

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
directory-lead = Who offers what, where. What nobody has checked for 90 days is not offered.
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
directory-none-stale = Every service was checked in the last 90 days
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
organisation-agreement-until = { $reference }, until { $day }
organisation-inactive = Not active

-- A provider reads what it is done with for thirty days, also where nobody has closed it yet.
update referral set access_until = strftime('%Y-%m-%dT%H:%M:%f+00:00', coalesce(completed_at, status_since), '+30 days')
 where status in ('completed', 'verified') and access_until is null;

# referral

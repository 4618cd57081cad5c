-- Whether a commitment is potentially starred follows from its codes: there was never anything to transcribe.
DELETE FROM "AssessmentValue" WHERE "variable" = 'POTENTIALLY_STARRED' AND "transcription" = 'PENDING';

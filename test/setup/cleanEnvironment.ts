// Tests see the product's defaults: settings in the environment of whoever runs them are taken away.
const settings =
  /^(PORT|HOST|DATA_DIR|PUBLIC_URL|ALLOWED_ORIGINS|ADMIN_TOKEN|LOG_LEVEL|DATABASE_URL|REDIS_URL|MAX_.+)$/

for (const name of Object.keys(process.env)) {
  if (settings.test(name)) delete process.env[name]
}

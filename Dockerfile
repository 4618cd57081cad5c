# Build: everything, to make the pages, the database client and the words.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image brings its own Node; the npm package of the same name is for machines with an older one.
RUN npm ci
COPY . .
RUN node scripts/prisma-generate.ts && node scripts/build.ts

# Run: no development dependencies, no root.
FROM node:24-bookworm-slim
ENV NODE_ENV=production PORT=3000 DATABASE_URL=file:/app/data/tracker.db
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY --from=build /app/app app
COPY --from=build /app/build build
COPY --from=build /app/prisma prisma
COPY --from=build /app/scripts scripts
RUN mkdir data && chown node:node data
USER node
VOLUME /app/data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.ts"]

export default {compress: false, turbopack: {root: import.meta.dirname}};

export default {define: {__VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true', __VUE_OPTIONS_API__: 'true'}};
